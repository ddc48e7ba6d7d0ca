package org.duban.report.receipt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Hands out receipt numbers, per year from 1 without gaps.
 *
 * <p>A number is claimed for one version of one filing by inserting it; the key makes it unique,
 * and a second unique key makes a claim made before a crash the one that is found after it. So each
 * number in the series names the version it stands for, and none is skipped.
 */
@Component
public final class ReceiptNumbers {

    private static final String CLAIM = "claim";
    private static final String YEAR = "year";
    private static final String N = "n";

    private final MongoCollection<Document> numbers;

    /** Spares the threads of one instance the race; instances race by key. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ReceiptNumbers(MongoDatabase database) {
        this.numbers = database.getCollection("receipt_numbers");
        numbers.createIndex(Indexes.ascending(CLAIM), new IndexOptions().unique(true));
        numbers.createIndex(Indexes.ascending(YEAR, N), new IndexOptions().unique(true));
    }

    /**
     * The number for a version of a filing: the same however often it is asked for.
     *
     * @param year of the series; counts only when the version has no number yet
     * @return for example {@code RS-2018-0001}
     */
    public String claim(String filing, int version, int year) {
        String claim = filing + "/" + version;
        oneAtATime.lock();
        try {
            while (true) {
                Document claimed = numbers.find(Filters.eq(CLAIM, claim)).first();
                if (claimed != null) {
                    return claimed.getString("_id");
                }
                insert(claim, year, last(year) + 1);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Either inserts, or leaves it to the next look to find who was faster. */
    private void insert(String claim, int year, int n) {
        Document number =
                new Document("_id", String.format(Locale.ROOT, "RS-%d-%04d", year, n))
                        .append(CLAIM, claim)
                        .append(YEAR, year)
                        .append(N, n);
        try {
            numbers.insertOne(number);
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getError().getCode())
                    != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    private int last(int year) {
        Document last =
                numbers.find(Filters.eq(YEAR, year)).sort(Sorts.descending(YEAR, N)).first();
        return last == null ? 0 : last.getInteger(N);
    }
}
