package org.duban.journal.files;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a service keep files beside its facts. */
@AutoConfiguration(afterName = "org.duban.journal.JournalAutoConfiguration")
class FilesAutoConfiguration {

    @Bean
    Files files(MongoDatabase database) {
        return new Files(database);
    }
}
