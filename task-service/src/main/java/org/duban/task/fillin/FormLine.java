package org.duban.task.fillin;

/**
 * A row of a form as it came, any cell of which somebody may have changed.
 *
 * @param number of the line in the file, from 1
 * @param task id of the task the form says it is about; blank in a row that somebody added
 * @param revision of the task when the form was written, as it stands in the cell
 * @param serial as it stands in the cell
 * @param title as it stands in the cell
 */
record FormLine(
        int number, String task, String revision, String serial, String title, FillInEntry entry) {

    /** In characters. */
    int length() {
        return task.length()
                + revision.length()
                + serial.length()
                + title.length()
                + entry.length();
    }
}
