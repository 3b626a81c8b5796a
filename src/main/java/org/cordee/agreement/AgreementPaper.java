package org.cordee.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A paper of an agreement: its text as Markdown, for pages, and the stored file that is written from it. The parties
 * sign the file, which its hash names.
 *
 * @param sha256 of the file's bytes, in lower case
 */
@Embeddable
record AgreementPaper(
        @Column(name = "shown_text") String text,
        @Column(name = "text_sha256") String sha256,
        UUID documentId) {

    public String html() {
        return DeedHtml.of(text);
    }

    /** Omits the text, because it may be logged. */
    @Override
    public String toString() {
        return "AgreementPaper[" + sha256 + "]";
    }
}
