package org.cordee.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The paces that one person chose; a person without a row gets everything at once. */
@Entity
@Table(name = "letter_pace")
class ChosenPaces {

    @Id
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Pace tasks;

    @Enumerated(EnumType.STRING)
    private Pace reminders;

    @Enumerated(EnumType.STRING)
    private Pace progress;

    @Enumerated(EnumType.STRING)
    private Pace messages;

    @SuppressWarnings("NullAway.Init")
    protected ChosenPaces() {}
}
