package org.duban.journal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.journal.JournalRule;
import org.duban.journal.files.FileRule;
import org.duban.rules.refusal.Itemised;
import org.duban.rules.refusal.Rejection;
import org.duban.rules.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/**
 * Tells every refusal as an RFC 9457 problem with a stable type, in the language of the request.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** One field that is not as it must be. */
    record FieldProblem(String field, String message) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;

    ProblemAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejection no, HttpServletRequest request) {
        ProblemDetail problem = problem(status(no.rule()), no.rule().slug(), no.facts());
        problem.setProperty("facts", no.facts());
        if (no instanceof Itemised many && !many.items().isEmpty()) {
            problem.setProperty(
                    "errors", many.items().stream().map(item -> fieldProblem(item)).toList());
        }
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "http-500", Map.of());
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException no,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", Map.of());
        return handleExceptionInternal(no, problem, headers, HttpStatus.CONTENT_TOO_LARGE, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException no,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldProblem> fields =
                no.getBindingResult().getFieldErrors().stream()
                        .map(error -> new FieldProblem(error.getField(), message(error)))
                        .toList();
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "invalid-fields", Map.of("count", fields.size()));
        problem.setProperty("errors", fields);
        return handleExceptionInternal(no, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException no,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String field = no.getCause() instanceof DatabindException at ? at.getPathReference() : "";
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "unreadable-body", Map.of("where", place(field)));
        return handleExceptionInternal(no, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception no,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        boolean ours = body instanceof ProblemDetail problem && problem.getType() != null;
        Object told = ours ? body : problem(status, "http-" + status.value(), Map.of());
        return super.handleExceptionInternal(no, told, headers, status, request);
    }

    private ProblemDetail problem(HttpStatusCode status, String slug, Map<String, Object> facts) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(texts.say(slug + ".title", facts));
        problem.setDetail(texts.say(slug + ".detail", facts));
        problem.setProperty("rule", rule(slug));
        Traces.current().ifPresent(trace -> problem.setProperty("traceId", trace));
        return problem;
    }

    private FieldProblem fieldProblem(Itemised.Item item) {
        return new FieldProblem(
                item.field(), texts.say(item.rule().slug() + ".detail", item.facts()));
    }

    /** Java's own words for what it could not convert say nothing to the one who sent it. */
    private String message(FieldError error) {
        return error.isBindingFailure()
                ? texts.say(
                        "unreadable-value",
                        Map.of("value", String.valueOf(error.getRejectedValue())))
                : String.valueOf(error.getDefaultMessage());
    }

    /** The name of the rule that a problem type tells. */
    static String rule(String slug) {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static HttpStatus status(Rule rule) {
        if (rule == JournalRule.REVISION_CHANGED) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        if (rule == FileRule.FILE_TOO_LARGE) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return switch (rule.kind()) {
            case BROKEN ->
                    rule instanceof DoorRule
                            ? HttpStatus.BAD_REQUEST
                            : HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    /** The path into the body, without class names. */
    private static String place(String reference) {
        return reference.replaceAll("[A-Za-z0-9_.$]+\\[", "[").replace("\"", "");
    }
}
