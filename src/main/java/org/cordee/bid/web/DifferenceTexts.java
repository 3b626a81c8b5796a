package org.cordee.bid.web;

import java.util.List;
import java.util.Locale;
import org.cordee.document.frame.FrameCheck;
import org.cordee.document.frame.FrameDifference;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language where a file differs from the buyer's, and what to do about it. */
@Component
class DifferenceTexts {

    private final MessageSource messages;

    DifferenceTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A place where a file differs from the buyer's.
     *
     * @param sheet the name of the sheet, empty in a CSV text
     * @param cell the address of the cell, as E12; the row's number for a row, empty for a sheet
     * @param kind what kind of difference it is
     * @param message what differs and what to do
     */
    record DifferentCell(String sheet, String cell, FrameDifference.Kind kind, String message) {}

    List<DifferentCell> of(FrameCheck check, Locale locale) {
        return check.differences().stream()
                .map(one -> new DifferentCell(one.sheet(), one.address(), one.kind(), text(one, locale)))
                .toList();
    }

    private String text(FrameDifference one, Locale locale) {
        return messages.getMessage(
                "document.frame.difference." + one.kind(), new Object[] {one.before(), one.after()}, locale);
    }
}
