package org.cordee.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A form that the lead brought: the State's blank of one of the forms, or a form that the buyer wrote itself. */
@Entity
@Table(name = "uploaded_form")
class UploadedForm extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;

    private @Nullable String formKey;

    private String name;

    private UUID documentId;

    private @Nullable UUID filledId;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected UploadedForm() {}

    /** @param formKey the form of which it is the State's blank; null for the buyer's own form */
    UploadedForm(StoredDocument document, @Nullable String formKey, Instant now) {
        id = Ids.next();
        consortiumId = document.consortiumId();
        this.formKey = formKey;
        name = document.name();
        documentId = document.id();
        uploadedAt = now;
    }

    /** Takes the filled file in the place of an earlier one. */
    void fill(UUID filled) {
        filledId = filled;
    }

    /** Returns the newest file: filled, or as it was brought. */
    UUID newest() {
        return filledId == null ? documentId : filledId;
    }

    boolean isFilled() {
        return filledId != null;
    }

    boolean isOfTheBuyer() {
        return formKey == null;
    }

    @Nullable
    String formKey() {
        return formKey;
    }

    String name() {
        return name;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
