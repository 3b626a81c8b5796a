package org.cordee.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.document.PrintedForm;
import org.cordee.evidence.ConsortiumForms.KeyedForm;
import org.cordee.evidence.FormsView.BuyerFormLine;
import org.cordee.evidence.FormsView.FlawLine;
import org.cordee.evidence.FormsView.FormLine;
import org.cordee.form.AttachmentName;
import org.cordee.form.FilledForm;
import org.cordee.form.FormCode;
import org.cordee.form.FormFlaw;
import org.cordee.form.FormFlaws;
import org.cordee.form.blank.FieldSuggestions;
import org.cordee.form.blank.FormFields;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the official forms of a consortium for its lead: what is missing, what is wrong, and the files. They name every
 * member's price and bank account, so that nobody else may read them.
 */
@Component
@Transactional(readOnly = true)
public class FormsReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final FormFactsReading facts;
    private final UploadedForms uploaded;
    private final Documents documents;
    private final BusinessClock clock;

    FormsReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            FormFactsReading facts,
            UploadedForms uploaded,
            Documents documents,
            BusinessClock clock) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.facts = facts;
        this.uploaded = uploaded;
        this.documents = documents;
        this.clock = clock;
    }

    /** The types of file in which a form can be downloaded. */
    public enum FormFile {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        FormFile(String mediaType) {
            this.mediaType = mediaType;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Returns the forms.
     *
     * @throws NotFound for all users but the lead
     */
    public FormsView of(Actor actor, UUID consortiumId) {
        ConsortiumFacts grouping = requireLead(actor, consortiumId);
        List<KeyedForm> forms = forms(grouping).all();
        List<FormFlaw> flaws = FormFlaws.of(forms.stream().map(KeyedForm::form).toList());
        Map<String, UploadedForm> blanks = uploaded.findByConsortiumIdOrderByUploadedAtAscIdAsc(consortiumId).stream()
                .filter(one -> !one.isOfTheBuyer())
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.formKey()), Function.identity(), (first, again) -> again));
        return new FormsView(
                consortiumId,
                grouping.name(),
                isConfirmed(grouping),
                forms.stream()
                        .map(one -> line(one, flaws, blanks.containsKey(one.key())))
                        .toList(),
                uploaded.findByConsortiumIdOrderByUploadedAtAscIdAsc(consortiumId).stream()
                        .filter(UploadedForm::isOfTheBuyer)
                        .map(one -> new BuyerFormLine(one.getId(), one.name(), one.isFilled()))
                        .toList());
    }

    /** Returns the forms; none while the consortium has no members. */
    ConsortiumForms forms(ConsortiumFacts grouping) {
        return new ConsortiumForms(facts.of(grouping.id(), isConfirmed(grouping)), clock.today());
    }

    /** The freeze is the act of a person of the lead by which the bid, and its forms, are confirmed. */
    private static boolean isConfirmed(ConsortiumFacts grouping) {
        return grouping.state() == ConsortiumState.READY || grouping.state() == ConsortiumState.SUBMITTED;
    }

    private static FormLine line(KeyedForm one, List<FormFlaw> flaws, boolean blankFilled) {
        FilledForm form = one.form();
        return new FormLine(
                one.key(),
                form.code(),
                form.template().versionLabel(),
                form.about(),
                form.missing().stream().map(field -> field.field().label()).toList(),
                flaws.stream()
                        .filter(flaw -> flaw.code() == form.code()
                                && form.about().equals(flaw.arguments().get(0)))
                        .map(flaw -> new FlawLine(
                                flaw.key(),
                                flaw.blocking(),
                                flaw.arguments().stream().map(String::valueOf).toList()))
                        .toList(),
                blankFilled);
    }

    /**
     * Returns one form with the value of each field and its source.
     *
     * @throws NotFound for all users but the lead, and for an unknown key
     */
    public FormView form(Actor actor, UUID consortiumId, String key) {
        FormsView all = of(actor, consortiumId);
        ConsortiumForms forms = forms(lookup.consortium(consortiumId));
        KeyedForm one = forms.form(key).orElseThrow(NotFound::new);
        return FormView.of(all, all.form(key).orElseThrow(NotFound::new), one.form());
    }

    /**
     * Returns one form as a file.
     *
     * @throws NotFound for all users but the lead, and for an unknown key
     */
    public Download file(Actor actor, UUID consortiumId, String key, FormFile type) {
        ConsortiumForms forms = forms(requireLead(actor, consortiumId));
        List<KeyedForm> all = forms.all();
        KeyedForm one =
                all.stream().filter(form -> form.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        return new Download(
                AttachmentName.USUAL.of(one.form(), all.indexOf(one) + 1, type.extension()),
                type.mediaType,
                bytes(forms, one.form(), type));
    }

    /**
     * Returns all forms in a ZIP file, named as the buyer's rules ask.
     *
     * @throws NotFound for all users but the lead
     */
    public byte[] archive(Actor actor, UUID consortiumId, AttachmentName names, FormFile type) {
        ConsortiumForms forms = forms(requireLead(actor, consortiumId));
        List<ArchiveEntry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (KeyedForm one : forms.all()) {
            String name = names.of(one.form(), entries.size() + 1, type.extension());
            if (!taken.add(name)) {
                name = entries.size() + 1 + "-" + name;
                taken.add(name);
            }
            entries.add(new ArchiveEntry(name, bytes(forms, one.form(), type)));
        }
        return Archive.of(entries);
    }

    private static byte[] bytes(ConsortiumForms forms, FilledForm form, FormFile type) {
        PrintedForm printed = forms.printed(form);
        return type == FormFile.PDF ? printed.pdf() : printed.docx();
    }

    /**
     * Returns the State's blank that was brought for a form, filled in.
     *
     * @throws NotFound for all users but the lead, and when none was brought
     */
    public Download blank(Actor actor, UUID consortiumId, String key) {
        requireLead(actor, consortiumId);
        return uploaded.findByConsortiumIdAndFormKey(consortiumId, key)
                .map(UploadedForm::newest)
                .map(documents::download)
                .orElseThrow(NotFound::new);
    }

    /**
     * Returns a form that the buyer wrote, with its empty fields.
     *
     * @throws NotFound for all users but the lead
     */
    public BuyerFormView buyerForm(Actor actor, UUID consortiumId, UUID buyerFormId) {
        ConsortiumFacts grouping = requireLead(actor, consortiumId);
        UploadedForm one = buyerForm(consortiumId, buyerFormId);
        List<FilledForm> own = ofTheLead(forms(grouping));
        return new BuyerFormView(
                one.getId(),
                consortiumId,
                grouping.name(),
                one.name(),
                one.isFilled(),
                FormFields.find(documents.bytes(one.newest())).stream()
                        .map(field -> new BuyerFormView.BuyerField(
                                field, FieldSuggestions.of(field, own).orElse("")))
                        .toList());
    }

    /** Returns the forms without the declarations of the other members and of the subcontractors. */
    private static List<FilledForm> ofTheLead(ConsortiumForms forms) {
        List<FilledForm> all = forms.all().stream().map(KeyedForm::form).toList();
        List<FilledForm> own = new ArrayList<>();
        boolean declared = false;
        for (FilledForm form : all) {
            // the lead is the first member
            if (form.code() != FormCode.DC4 && (form.code() != FormCode.DC2 || !declared)) {
                own.add(form);
            }
            declared = declared || form.code() == FormCode.DC2;
        }
        return own;
    }

    /**
     * Returns the file of a form that the buyer wrote, with the values written so far.
     *
     * @throws NotFound for all users but the lead
     */
    public Download buyerFile(Actor actor, UUID consortiumId, UUID buyerFormId) {
        requireLead(actor, consortiumId);
        UploadedForm one = buyerForm(consortiumId, buyerFormId);
        Download file = documents.download(one.newest());
        return new Download(one.name(), file.mediaType(), file.bytes());
    }

    UploadedForm buyerForm(UUID consortiumId, UUID buyerFormId) {
        return uploaded.findByIdAndConsortiumId(buyerFormId, consortiumId)
                .filter(UploadedForm::isOfTheBuyer)
                .orElseThrow(NotFound::new);
    }

    ConsortiumFacts requireLead(Actor actor, UUID consortiumId) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        return lookup.consortium(consortiumId);
    }
}
