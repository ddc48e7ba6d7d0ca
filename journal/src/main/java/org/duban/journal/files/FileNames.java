package org.duban.journal.files;

/** Makes the name a sender gives safe to show and to save under. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a path without control characters; the ending survives a cut. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (shown.isEmpty()) {
            return "file";
        }
        return shown.length() <= LONGEST ? shown : shown.substring(shown.length() - LONGEST);
    }
}
