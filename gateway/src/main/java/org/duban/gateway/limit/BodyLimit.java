package org.duban.gateway.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.gateway.problem.GatewayRejection;
import org.duban.gateway.problem.GatewayRule;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: by their declared length, or else as soon as they grow so. */
@Component
@Order(-30)
class BodyLimit implements WebFilter {
    /** Up to here a refused body is read to its end, as a browser shows no answer before that. */
    private static final DataSize HEARD_OUT = DataSize.ofMegabytes(64);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final LimitSettings settings;

    BodyLimit(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        DataSize limit = limitOf(request);
        long declared = request.getHeaders().getContentLength();
        if (declared > limit.toBytes()) {
            Mono<Void> refusal = Mono.error(tooLarge(limit));
            return declared > HEARD_OUT.toBytes() ? refusal : hearOut(request).then(refusal);
        }
        return declared >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate().request(new Counted(request, limit)).build());
    }

    private DataSize limitOf(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return type != null && type.getType().equals("multipart")
                ? settings.multipart()
                : settings.body();
    }

    private static Mono<Void> hearOut(ServerHttpRequest request) {
        return request.getBody()
                .doOnNext(DataBufferUtils::release)
                .then()
                .timeout(PATIENCE)
                .onErrorComplete();
    }

    private static GatewayRejection tooLarge(DataSize limit) {
        return new GatewayRejection(GatewayRule.REQUEST_TOO_LARGE, limit.toMegabytes() + " MB");
    }

    /** A request of unknown length that fails once more than its limit has arrived. */
    private static final class Counted extends ServerHttpRequestDecorator {
        private final DataSize limit;

        Counted(ServerHttpRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong arrived = new AtomicLong();
            return super.getBody()
                    .handle(
                            (part, sink) -> {
                                if (arrived.addAndGet(part.readableByteCount()) > limit.toBytes()) {
                                    DataBufferUtils.release(part);
                                    sink.error(tooLarge(limit));
                                } else {
                                    sink.next(part);
                                }
                            });
        }
    }
}
