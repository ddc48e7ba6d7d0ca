package org.duban.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The base addresses of the three services. */
@ConfigurationProperties("duban.routes")
record RouteSettings(URI task, URI report, URI notification) {}
