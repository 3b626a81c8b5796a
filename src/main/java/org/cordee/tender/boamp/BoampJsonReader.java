package org.cordee.tender.boamp;

import org.cordee.tender.NoticeFormat;
import org.cordee.tender.NoticeReader;
import org.springframework.stereotype.Component;

/** Reads a record of the BOAMP's open data, as its service answers it. */
@Component
public class BoampJsonReader implements NoticeReader {

    private final BoampForms forms;

    BoampJsonReader(BoampForms forms) {
        this.forms = forms;
    }

    @Override
    public NoticeFormat format() {
        return NoticeFormat.BOAMP_JSON;
    }

    /** Accepts what begins as JSON, after white space or a byte order mark. */
    @Override
    public boolean recognises(byte[] document) {
        for (byte octet : document) {
            if (octet == '{' || octet == '[') {
                return true;
            }
            boolean skipped = octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t' || octet < 0;
            if (!skipped) {
                return false;
            }
        }
        return false;
    }

    @Override
    public NoticeReadingResult read(byte[] document) {
        try {
            BoampElement entry = BoampJson.parse(document);
            BoampElement data = entry.at("donnees");
            return forms.read(BoampHead.ofRecord(entry, data), data);
        } catch (UnreadableNotice unreadable) {
            return BoampForms.refused(unreadable.flaw());
        }
    }
}
