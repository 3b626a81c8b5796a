package org.cordee.tender.eforms;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.ArrayList;
import java.util.List;
import org.cordee.tender.content.Flaw;

/** Collects what the XML schema says against a notice, line by line, instead of stopping at the first error. */
final class SchemaErrors implements ValidationEventHandler {

    private static final int MOST = 50;

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Goes on after an error of content; what is no XML cannot be read further. */
    @Override
    public boolean handleEvent(ValidationEvent event) {
        String text = String.valueOf(event.getMessage());
        int line = event.getLocator() == null ? -1 : event.getLocator().getLineNumber();
        flaws.add(Flaw.inField(code(text), "document", text).at(null, line > 0 ? line : null));
        return event.getSeverity() != ValidationEvent.FATAL_ERROR && flaws.size() < MOST;
    }

    private static String code(String text) {
        if (text.contains("DOCTYPE")) {
            return "document.doctype";
        }
        return text.startsWith("cvc-") ? "schema" : "document.not-xml";
    }
}
