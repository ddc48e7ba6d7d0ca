package org.duban.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.duban.embedded.broker.EmbeddedBrokerProgram;
import org.duban.embedded.store.EmbeddedStoreProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIT {

    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir Path directory;

    @Test
    void theStoreStopsWhenAskedAndKeepsItsData() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (ProgramUnderTest program =
                    ProgramUnderTest.start(EmbeddedStoreProgram.class, directory, 0)) {
                try (MongoClient client = MongoClients.create(program.address())) {
                    var rows = client.getDatabase("duban").getCollection("rows");
                    assertThat(rows.countDocuments()).isEqualTo(start);
                    rows.insertOne(new Document());
                }
                assertThat(program.stop()).isEqualTo(ENDED_BY_SIGTERM);
            }
        }
    }

    @Test
    void theBrokerStopsWhenAsked() throws Exception {
        try (ProgramUnderTest program =
                ProgramUnderTest.start(EmbeddedBrokerProgram.class, directory, 0)) {
            assertThat(program.address()).startsWith("127.0.0.1:");
            assertThat(program.stop()).isEqualTo(ENDED_BY_SIGTERM);
        }
    }
}
