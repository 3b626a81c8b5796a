package org.cordee.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.document.ArchiveEntry;
import org.cordee.form.FilledForm;
import org.cordee.form.FormFacts;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Writes the forms of the offer into the package of a frozen bid: a DC4 for each subcontract and an ATTRI1 for each
 * lot. The lead confirmed them with the freeze; nobody has signed them.
 */
@Component
class FormFiles {

    private final FormFactsReading facts;
    private final BusinessClock clock;

    FormFiles(FormFactsReading facts, BusinessClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Returns one PDF/A-2b file for each form. The same facts give the same bytes.
     *
     * @param subcontracts the folder of the declarations of subcontracts
     * @param engagements the folder of the commitments
     * @param slug writes a name so that it is safe in an archive
     */
    List<ArchiveEntry> entries(
            UUID consortiumId, String subcontracts, String engagements, Function<String, String> slug) {
        ConsortiumForms forms = new ConsortiumForms(facts.of(consortiumId, true), clock.today());
        List<ArchiveEntry> entries = new ArrayList<>();
        List<FilledForm> declared = forms.subcontracts();
        for (int at = 0; at < declared.size(); at++) {
            String name = String.format(Locale.ROOT, "%02d-", at + 1)
                    + slug.apply(declared.get(at).about());
            entries.add(new ArchiveEntry(
                    subcontracts + name + ".pdf",
                    forms.printed(declared.get(at)).pdf()));
        }
        for (FormFacts.Lot lot : forms.facts().lots()) {
            String name = forms.facts().tender().allotted() ? "attri1-lot-" + slug.apply(lot.number()) : "attri1";
            entries.add(new ArchiveEntry(
                    engagements + name + ".pdf",
                    forms.printed(forms.engagement(lot)).pdf()));
        }
        return entries;
    }
}
