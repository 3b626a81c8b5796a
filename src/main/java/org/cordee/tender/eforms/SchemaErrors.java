package org.cordee.tender.eforms;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.tender.Flaw;

/** Collects all violations of the XML schema with their lines, instead of stopping at the first error. */
final class SchemaErrors implements ValidationEventHandler {

    private static final int MOST = 50;

    /** The first name or value in quotes, without its namespace. */
    private static final Pattern QUOTED = Pattern.compile("'(?:\\{\"[^\"]*\":)?(?:[a-z]+:)?([^'}]+)[}']");

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Continues after an error of content; a document that is not XML cannot be read further. */
    @Override
    public boolean handleEvent(ValidationEvent event) {
        String text = String.valueOf(event.getMessage());
        int line = event.getLocator() == null ? -1 : event.getLocator().getLineNumber();
        flaws.add(Flaw.inField(code(text), "document", subject(text)).at(null, line > 0 ? line : null));
        return event.getSeverity() != ValidationEvent.FATAL_ERROR && flaws.size() < MOST;
    }

    /** Returns what the parser's English message is about, since users read our own sentence instead. */
    private static String subject(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() ? quoted.group(1) : "XML";
    }

    private static String code(String text) {
        if (text.contains("DOCTYPE")) {
            return "document.doctype";
        }
        return text.startsWith("cvc-") ? "schema" : "document.not-xml";
    }
}
