/** What departments owe and what they filed for it: obligations, filings, receipts, review. */
@NullMarked
package org.duban.report;

import org.jspecify.annotations.NullMarked;
