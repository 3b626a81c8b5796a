package org.cordee.tender.boamp;

import java.nio.charset.StandardCharsets;
import org.cordee.tender.NoticeFormat;
import org.cordee.tender.NoticeReader;
import org.springframework.stereotype.Component;

/** Reads the XML of the BOAMP: the element {@code ANNONCE} with management data and a form. */
@Component
public class BoampXmlReader implements NoticeReader {

    private static final int BEGINNING = 2000;

    private final BoampForms forms;

    BoampXmlReader(BoampForms forms) {
        this.forms = forms;
    }

    @Override
    public NoticeFormat format() {
        return NoticeFormat.BOAMP_XML;
    }

    @Override
    public boolean recognises(byte[] document) {
        String beginning = new String(document, 0, Math.min(document.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return beginning.contains("<ANNONCE");
    }

    @Override
    public NoticeReadingResult read(byte[] document) {
        try {
            BoampElement root = BoampXml.parse(document);
            if (!root.name().equals("ANNONCE")) {
                return BoampForms.refused("document.not-a-contract-notice", root.name());
            }
            BoampElement data = root.at("DONNEES");
            return forms.read(BoampHead.ofXml(root.at("GESTION"), data), data);
        } catch (UnreadableNotice unreadable) {
            return BoampForms.refused(unreadable.flaw());
        }
    }
}
