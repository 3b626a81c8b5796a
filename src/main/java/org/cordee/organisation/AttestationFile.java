package org.cordee.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cordee.document.DrawnPicture;
import org.cordee.shared.RuleViolation;

/**
 * An attestation as it is stored: a PDF as it was sent, or a photograph of the paper, drawn again without what the
 * camera wrote beside the pixels. Its name is that of its kind: a sent name could name a person.
 */
record AttestationFile(byte[] bytes, String name, String mediaType) {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_TYPE = "application/pdf";

    /**
     * Reads a sent file; the store still scans it, and refuses a PDF that is none.
     *
     * @throws RuleViolation naming the field {@code file}, with the remedy
     */
    static AttestationFile from(byte[] file) {
        if (file.length == 0) {
            throw RuleViolation.of("file", "organisation.reference.file-missing");
        }
        if (file.length > PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length)) {
            return new AttestationFile(file, "attestation.pdf", PDF_TYPE);
        }
        try {
            DrawnPicture drawn = DrawnPicture.from(file);
            return new AttestationFile(drawn.bytes(), "attestation." + drawn.format(), drawn.mediaType());
        } catch (RuleViolation refused) {
            boolean unreadable = refused.key().equals("document.picture.not-a-picture");
            throw unreadable ? RuleViolation.of("file", "organisation.reference.file-type") : refused;
        }
    }

    /** Tells whether the file is a picture that was drawn anew here. */
    boolean isDrawn() {
        return !mediaType.equals(PDF_TYPE);
    }

    @Override
    public String toString() {
        return "AttestationFile[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
