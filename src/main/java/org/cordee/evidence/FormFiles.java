package org.cordee.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.Documents;
import org.cordee.form.FilledForm;
import org.cordee.form.FormFacts;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Writes the forms of the offer into the package of a frozen bid: a DC4 for each subcontract, an ATTRI1 for each lot, and
 * the forms of the buyer's own that the lead filled in. The lead confirmed them with the freeze; nobody has signed them.
 */
@Component
class FormFiles {

    private final FormFactsReading facts;
    private final UploadedForms uploaded;
    private final Documents documents;
    private final BusinessClock clock;

    FormFiles(FormFactsReading facts, UploadedForms uploaded, Documents documents, BusinessClock clock) {
        this.facts = facts;
        this.uploaded = uploaded;
        this.documents = documents;
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

    /**
     * Returns the forms of the buyer's own that were filled in, under the names that the buyer gave them.
     *
     * @param folder of the package, ending in a slash
     */
    List<ArchiveEntry> ofTheBuyer(UUID consortiumId, String folder) {
        List<ArchiveEntry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (UploadedForm one : uploaded.findByConsortiumIdOrderByUploadedAtAscIdAsc(consortiumId)) {
            if (one.isOfTheBuyer() && one.isFilled()) {
                String name = one.name();
                for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                    name = number + "-" + one.name();
                }
                entries.add(new ArchiveEntry(folder + name, documents.bytes(one.newest())));
            }
        }
        return entries;
    }
}
