package org.cordee.evidence;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.evidence.ConsortiumForms.KeyedForm;
import org.cordee.form.blank.BlankForms;
import org.cordee.form.blank.FilledBlank;
import org.cordee.form.blank.FormFields;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead bring forms that others wrote and fill in their empty places: the State's blank of a form, and the
 * forms that the buyer wrote itself, which go before ours.
 */
@Component
@Transactional
public class BringingForms {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MOST_BUYER_FORMS = 30;

    private final ConsortiumLookup consortia;
    private final FormsReading reading;
    private final UploadedForms uploaded;
    private final Documents documents;
    private final BusinessClock clock;
    private final BlankForms blanks = BlankForms.ofTheState();

    BringingForms(
            ConsortiumLookup consortia,
            FormsReading reading,
            UploadedForms uploaded,
            Documents documents,
            BusinessClock clock) {
        this.consortia = consortia;
        this.reading = reading;
        this.uploaded = uploaded;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Fills in the State's blank of a form. It replaces one that was brought before.
     *
     * @param mediaType the type the sender gives, null when it gives none
     * @throws NotFound for all users but the lead, and for an unknown form
     * @throws RuleViolation {@code form.blank.unknown-version} for a file that is no known version of the blank
     */
    public void bringBlank(
            Actor actor, UUID consortiumId, String key, InputStream file, String name, @Nullable String mediaType) {
        ConsortiumFacts grouping = lock(actor, consortiumId);
        KeyedForm form = reading.forms(grouping).form(key).orElseThrow(NotFound::new);
        StoredDocument stored = store(consortiumId, file, name, mediaType);
        FilledBlank filled = blanks.fill(documents.bytes(stored.id()), form.form());
        uploaded.findByConsortiumIdAndFormKey(consortiumId, key).ifPresent(uploaded::delete);
        UploadedForm one = new UploadedForm(stored, key, clock.now());
        one.fill(own(stored, filled.docx()).id());
        uploaded.saveAndFlush(one);
    }

    /**
     * Keeps a form that the buyer wrote.
     *
     * @return the id under which it is filled in
     * @throws NotFound for all users but the lead
     * @throws RuleViolation for a file without empty fields, a hostile file, and too many forms
     */
    public UUID bringBuyerForm(
            Actor actor, UUID consortiumId, InputStream file, String name, @Nullable String mediaType) {
        lock(actor, consortiumId);
        long kept = uploaded.findByConsortiumIdOrderByUploadedAtAscIdAsc(consortiumId).stream()
                .filter(UploadedForm::isOfTheBuyer)
                .count();
        if (kept >= MOST_BUYER_FORMS) {
            throw RuleViolation.of("file", "application.forms.too-many", MOST_BUYER_FORMS);
        }
        StoredDocument stored = store(consortiumId, file, name, mediaType);
        if (FormFields.find(documents.bytes(stored.id())).isEmpty()) {
            throw RuleViolation.of("file", "form.file.no-fields");
        }
        return uploaded.saveAndFlush(new UploadedForm(stored, null, clock.now()))
                .getId();
    }

    /**
     * Writes values into the empty fields of a form that the buyer wrote.
     *
     * @param values by the id of the field; an empty value leaves its field empty
     * @throws NotFound for all users but the lead
     * @throws RuleViolation at a field whose value it does not allow
     */
    public void fillBuyerForm(Actor actor, UUID consortiumId, UUID buyerFormId, Map<String, String> values) {
        lock(actor, consortiumId);
        UploadedForm one = reading.buyerForm(consortiumId, buyerFormId);
        StoredDocument before = documents.find(one.newest());
        byte[] filled = FormFields.fill(documents.bytes(one.newest()), values);
        one.fill(own(before, filled).id());
        uploaded.saveAndFlush(one);
    }

    /**
     * Removes a form that the buyer wrote.
     *
     * @throws NotFound for all users but the lead
     */
    public void removeBuyerForm(Actor actor, UUID consortiumId, UUID buyerFormId) {
        lock(actor, consortiumId);
        uploaded.delete(reading.buyerForm(consortiumId, buyerFormId));
    }

    private ConsortiumFacts lock(Actor actor, UUID consortiumId) {
        reading.requireLead(actor, consortiumId);
        consortia.lock(consortiumId);
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        if (!grouping.state().isAwardable()) {
            throw new RuleViolation("application.forms.ended");
        }
        return grouping;
    }

    private StoredDocument store(UUID consortiumId, InputStream file, String name, @Nullable String mediaType) {
        StoredDocument stored =
                documents.store(file, name, mediaType, ConfidentialityLevel.CONSOLIDATED_PRICE, consortiumId);
        if (!stored.mediaType().equals(DOCX) && !stored.mediaType().equals("application/pdf")) {
            throw RuleViolation.of("file", "form.file.not-a-docx");
        }
        return stored;
    }

    private StoredDocument own(StoredDocument of, byte[] filled) {
        return documents.storeOwn(
                filled, of.name(), of.mediaType(), ConfidentialityLevel.CONSOLIDATED_PRICE, of.consortiumId());
    }
}
