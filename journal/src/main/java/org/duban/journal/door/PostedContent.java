package org.duban.journal.door;

import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Notes a digest of what is posted, so that a key cannot stand for two contents. Blanks and the
 * order of fields make no difference: it is taken of the content as it was understood.
 */
@RestControllerAdvice
final class PostedContent extends RequestBodyAdviceAdapter {

    private static final String DIGEST = PostedContent.class.getName();
    private static final int HEX_DIGITS = 32;

    /** The digest of the body, once it was read: bodies stand before the request in signatures. */
    static @Nullable String digest(RequestAttributes request) {
        return (String) request.getAttribute(DIGEST, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(DIGEST, digestOf(body), RequestAttributes.SCOPE_REQUEST);
        return body;
    }

    private static String digestOf(Object body) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(EventJson.mapper().writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
