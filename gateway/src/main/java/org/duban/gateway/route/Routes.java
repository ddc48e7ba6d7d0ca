package org.duban.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.net.URI;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of the door: the first line that matches a path says whose it is. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private static final int WITHOUT_END = -1;

    @Bean
    RouteLocator table(RouteLocatorBuilder routes, RouteSettings to) {
        return routes.routes()
                .route("live-feed", path -> endless(path, to.notification(), "/api/feed"))
                .route("task-openapi", path -> openApi(path, to.task(), "task"))
                .route("report-openapi", path -> openApi(path, to.report(), "report"))
                .route(
                        "notification-openapi",
                        path -> openApi(path, to.notification(), "notification"))
                .route(
                        "notification",
                        path ->
                                plain(
                                        path,
                                        to.notification(),
                                        "/api/agenda/**",
                                        "/api/alerts/**",
                                        "/api/inbox/**",
                                        "/api/dead-letters/notification-service/**",
                                        "/api/views/notification-service/**",
                                        "/api/audit/notification-service/**",
                                        "/api/feed/**"))
                .route(
                        "report",
                        path ->
                                plain(
                                        path,
                                        to.report(),
                                        "/api/obligations/**",
                                        "/api/filings/**",
                                        "/api/measures/**",
                                        "/api/dead-letters/report-service/**",
                                        "/api/views/report-service/**",
                                        "/api/audit/report-service/**",
                                        "/api/departments/standing/**"))
                .route("task", path -> plain(path, to.task(), "/api/**"))
                .build();
    }

    private static Buildable<Route> plain(PredicateSpec path, URI service, String... patterns) {
        return path.path(patterns).filters(filter -> filter.preserveHostHeader()).uri(service);
    }

    /** A stream of events: it is answered for as long as somebody listens. */
    private static Buildable<Route> endless(PredicateSpec path, URI service, String pattern) {
        return path.path(pattern)
                .filters(filter -> filter.preserveHostHeader())
                .metadata(RESPONSE_TIMEOUT_ATTR, WITHOUT_END)
                .uri(service);
    }

    private static Buildable<Route> openApi(PredicateSpec path, URI service, String name) {
        return path.path("/api/openapi/" + name + ".json")
                .filters(filter -> filter.preserveHostHeader().setPath("/v3/api-docs"))
                .uri(service);
    }
}
