package org.duban.gateway.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;

/** The issuer's tokens live and die with the session they were given to, not with the account. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    ServerOAuth2AuthorizedClientRepository tokensOfSession() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager renewedTokens(
            Issuer issuer, ServerOAuth2AuthorizedClientRepository tokensOfSession) {
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(issuer, tokensOfSession);
        manager.setAuthorizedClientProvider(
                ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken()
                        .build());
        return manager;
    }
}
