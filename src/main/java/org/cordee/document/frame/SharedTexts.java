package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook that its cells name by number. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> of(String xml) {
        List<String> texts = new ArrayList<>();
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            if (tags.opens("si")) {
                if (texts.size() == FrameLimits.MOST_TEXTS) {
                    throw FrameRefusal.of("too-many-cells", FrameLimits.MOST_TEXTS);
                }
                texts.add(tags.isEmpty() ? "" : joined(xml, tags, "si"));
            }
        }
        return texts;
    }

    /** Joins the pieces of a text up to the end of an element; readings of foreign scripts (rPh) are no part of it. */
    static String joined(String xml, XmlTags tags, String end) {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        while (tags.next() && !tags.closes(end)) {
            if (tags.name().equals("rPh")) {
                reading = !tags.isClosing() && !tags.isEmpty();
            } else if (tags.opens("t") && !tags.isEmpty()) {
                int start = tags.to();
                tags.skipTo("t");
                text.append(reading ? "" : XmlPart.plain(xml.substring(start, tags.from())));
            }
        }
        return text.toString();
    }
}
