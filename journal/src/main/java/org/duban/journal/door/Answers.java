package org.duban.journal.door;

import java.net.URI;
import org.duban.journal.Versioned;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers that carry the revision of what they show as their {@code ETag}. */
public final class Answers {

    private Answers() {}

    public static <T> ResponseEntity<T> ok(Versioned<?> versioned, T body) {
        return ResponseEntity.ok().eTag(tag(versioned)).body(body);
    }

    /**
     * Answers 201 for something that did not exist before.
     *
     * @param path where the new object is found, for example {@code /api/tasks/x}
     */
    public static <T> ResponseEntity<T> created(String path, Versioned<?> versioned, T body) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(versioned)).body(body);
    }

    /** Answers a page of the list that was asked for; {@code Link} leads to the next one. */
    public static <T> ResponseEntity<Page<T>> page(Page<T> page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next =
                    ServletUriComponentsBuilder.fromCurrentRequest()
                            .scheme(null)
                            .host(null)
                            .port(null)
                            .replaceQueryParam("after", page.next())
                            .build()
                            .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    private static String tag(Versioned<?> versioned) {
        return "\"" + versioned.revision() + "\"";
    }
}
