package org.cordee.tender.boamp;

import java.util.List;
import org.cordee.tender.Flaw;
import org.cordee.tender.NoticeReader.NoticeReadingResult;
import org.cordee.tender.eforms.EformsNoticeReader;
import org.springframework.stereotype.Component;

/** Chooses the form in which the BOAMP publishes a notice, and reads it. */
@Component
class BoampForms {

    private final EformsNoticeReader european;

    BoampForms(EformsNoticeReader european) {
        this.european = european;
    }

    NoticeReadingResult read(BoampHead head, BoampElement data) {
        if (EuropeanForm.recognises(data)) {
            return european.read(EuropeanForm.document(data));
        }
        if (!head.isCall() && !head.isCorrection()) {
            return refused("boamp.not-a-call", head.nature());
        }
        if (head.isCorrection() && head.corrected() == null) {
            return refused("boamp.correction-of-nothing");
        }
        if (NationalForm.recognises(data)) {
            return new BoampMapper(head, new NationalForm(data).read()).map();
        }
        return Schema23Form.recognises(data)
                ? new BoampMapper(head, new Schema23Form(data).read()).map()
                : refused(
                        "boamp.unknown-form",
                        data.children().isEmpty() ? "" : data.children().get(0).name());
    }

    static NoticeReadingResult refused(String code, Object... arguments) {
        return refused(Flaw.inField(code, "document", arguments));
    }

    static NoticeReadingResult refused(Flaw flaw) {
        return new NoticeReadingResult(null, List.of(flaw));
    }
}
