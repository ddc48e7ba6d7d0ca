package org.duban.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service that tells what it heard, and streams what it is given to stream. */
final class StubService implements AutoCloseable {
    private final String name;
    private final DisposableServer server;
    final Sinks.Many<String> stream = Sinks.many().multicast().directBestEffort();
    final CompletableFuture<Void> listening = new CompletableFuture<>();
    final CompletableFuture<Void> left = new CompletableFuture<>();
    final Map<String, String> heard = new ConcurrentHashMap<>();
    volatile int received;

    StubService(String name) {
        this.name = name;
        this.server = HttpServer.create().host("localhost").port(0).handle(this::serve).bindNow();
    }

    String uri() {
        return "http://localhost:" + server.port();
    }

    private org.reactivestreams.Publisher<Void> serve(
            HttpServerRequest request, HttpServerResponse answer) {
        heard.clear();
        request.requestHeaders()
                .forEach(
                        header ->
                                heard.put(
                                        header.getKey().toLowerCase(Locale.ROOT),
                                        header.getValue()));
        answer.header("X-Service", name).header("Set-Cookie", "planted=1");
        return switch (request.path()) {
            case "api/feed" -> feed(answer);
            case "api/never" -> Mono.never();
            case "api/dropped" -> {
                answer.withConnection(connection -> connection.dispose());
                yield Mono.never();
            }
            default ->
                    request.receive()
                            .aggregate()
                            .asByteArray()
                            .defaultIfEmpty(new byte[0])
                            .flatMap(
                                    body -> {
                                        received = body.length;
                                        return answer.header("ETag", "\"7\"")
                                                .sendString(
                                                        Mono.just(
                                                                request.method()
                                                                        + " "
                                                                        + request.uri()))
                                                .then();
                                    });
        };
    }

    private org.reactivestreams.Publisher<Void> feed(HttpServerResponse answer) {
        Flux<String> lines =
                stream.asFlux()
                        .doOnSubscribe(subscription -> listening.complete(null))
                        .doOnCancel(() -> left.complete(null));
        return answer.sse().sendString(Flux.concat(Mono.just(": hello\n\n"), lines));
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
