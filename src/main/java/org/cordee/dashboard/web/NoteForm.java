package org.cordee.dashboard.web;

/** The form of the coordinators' note, with the version that its author read. */
record NoteForm(String words, Long version) {

    NoteForm {
        words = words == null ? "" : words;
        version = version == null ? -1L : version;
    }
}
