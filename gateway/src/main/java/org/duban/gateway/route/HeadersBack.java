package org.duban.gateway.route;

import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Keeps what only the door itself may say out of the answers of the services. */
@Component
class HeadersBack implements HttpHeadersFilter {
    private static final Set<String> DOORS_OWN =
            Set.of("Set-Cookie", "Server", "X-Trace-Id", "X-XSS-Protection");

    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        HttpHeaders back = new HttpHeaders();
        back.addAll(answered);
        DOORS_OWN.forEach(back::remove);
        return back;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
