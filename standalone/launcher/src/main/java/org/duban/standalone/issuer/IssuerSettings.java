package org.duban.standalone.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the development issuer needs to know.
 *
 * @param uri its own address, exactly as tokens name it
 * @param gateway the address of the gateway, where people come from and go back to
 * @param gatewaySecret the gateway's secret as a client
 * @param directory where the signing key is kept between starts
 * @param accounts the file of accounts; the demo accounts when absent
 * @param browserToken how long a token of a signed-in browser is good
 * @param scriptToken how long a token of a script is good
 */
@ConfigurationProperties("duban.issuer")
record IssuerSettings(
        String uri,
        String gateway,
        String gatewaySecret,
        Path directory,
        @Nullable Path accounts,
        @DefaultValue("15m") Duration browserToken,
        @DefaultValue("8h") Duration scriptToken) {}
