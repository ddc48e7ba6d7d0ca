package org.duban.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;

/**
 * Serves the pages from the class path. What lies under {@code assets} carries its fingerprint in
 * its name and is kept for good; everything else is asked for again, by a tag of its content,
 * because the times inside a reproducible archive never change.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebFluxConfigurer {
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl kept = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        serve(registry, "/assets/**", "classpath:/static/assets/", kept);
        serve(registry, "/**", "classpath:/static/", CacheControl.noCache());
    }

    private void serve(
            ResourceHandlerRegistry registry, String path, String from, CacheControl caching) {
        registry.addResourceHandler(path)
                .addResourceLocations(from)
                .setCacheControl(caching)
                .setUseLastModified(false)
                .setEtagGenerator(this::tagOf)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }

    private String tagOf(Resource resource) {
        return tags.computeIfAbsent(
                resource.getDescription(),
                name -> {
                    try (var content = resource.getInputStream()) {
                        return DigestUtils.md5DigestAsHex(content);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }
}
