package org.duban.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers a service gets to hear. It is a list of what may pass, so that cookies, forwarding
 * and every made-up identity header of a client end at the door.
 *
 * <p>A deputy names the mandate to act by in {@code Duban-Acting-For}; a browser, whose links and
 * downloads carry no headers of the page's choice, in a cookie of that name. Neither is believed:
 * the service looks up whether that mandate is the caller's.
 */
@Component
class HeadersOnward implements HttpHeadersFilter {
    private static final String ACTING_FOR = "duban-acting-for";
    private static final Set<String> PASSING =
            Set.of(
                    "accept",
                    "accept-encoding",
                    "accept-language",
                    "authorization",
                    "cache-control",
                    "content-disposition",
                    "content-encoding",
                    "content-language",
                    "content-length",
                    "content-type",
                    ACTING_FOR,
                    "expect",
                    "host",
                    "idempotency-key",
                    "if-match",
                    "if-modified-since",
                    "if-none-match",
                    "if-range",
                    "last-event-id",
                    "range",
                    "traceparent",
                    "tracestate",
                    "transfer-encoding",
                    "user-agent");

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        HttpHeaders onward = new HttpHeaders();
        sent.forEach(
                (name, values) -> {
                    if (PASSING.contains(name.toLowerCase(Locale.ROOT))) {
                        onward.addAll(name, values);
                    }
                });
        if (!onward.containsHeader(ACTING_FOR)) {
            HttpCookie chosen = exchange.getRequest().getCookies().getFirst(ACTING_FOR);
            if (chosen != null) {
                onward.set(ACTING_FOR, chosen.getValue());
            }
        }
        return onward;
    }
}
