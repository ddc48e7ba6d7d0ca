package org.duban.standalone.issuer;

/** Says in one line what is wrong with a file of accounts. */
public final class AccountsUnreadable extends RuntimeException {
    AccountsUnreadable(String what) {
        super(what);
    }
}
