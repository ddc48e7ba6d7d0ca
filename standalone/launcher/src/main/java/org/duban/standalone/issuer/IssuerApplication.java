package org.duban.standalone.issuer;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The development issuer, started by the launcher as one more context. */
@SpringBootApplication
@EnableConfigurationProperties(IssuerSettings.class)
public class IssuerApplication {

    @Bean
    AccountBook accounts(IssuerSettings settings) {
        return AccountsFile.read(settings.accounts());
    }

    /** Development accounts have their passwords in a plain file: there is nothing to encode. */
    @Bean
    PasswordEncoder plainPasswords() {
        return new PlainPasswords();
    }
}
