package org.duban.journal;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.duban.embedded.EmbeddedBackend;

/** A database of its own for every test class, with the options the services use. */
public final class TestStore {

    private static final MongoClient CLIENT = MongoClients.create(uri());

    private TestStore() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("test_" + UUID.randomUUID().toString().substring(0, 8))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    private static ConnectionString uri() {
        EmbeddedBackend.start();
        return new ConnectionString(System.getProperty(EmbeddedBackend.URI));
    }
}
