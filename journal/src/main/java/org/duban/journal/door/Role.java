package org.duban.journal.door;

/**
 * What a person may do; the constants' lower-case names are the values of the token's {@code roles}
 * claim.
 */
public enum Role {
    /** The programme office: assigns, chases, reviews, assesses. */
    OFFICE,
    /** Posts updates and drafts filings for a department. */
    LIAISON,
    /** Head of a department: signs off. */
    HEAD,
    /** Sees everything, changes nothing. */
    LEADER,
    /** Sees everything and its trail, changes nothing. */
    AUDITOR,
    /** Keeps programmes, departments and dead letters in order. */
    ADMIN
}
