package org.duban.task.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written, line by line. */
interface Table extends Closeable {

    void head(List<String> names) throws IOException;

    /** One line: texts, whole numbers, dates ({@code LocalDate}), or nothing. */
    void line(List<@Nullable Object> cells) throws IOException;
}
