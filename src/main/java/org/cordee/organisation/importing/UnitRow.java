package org.cordee.organisation.importing;

import java.time.LocalDate;
import org.cordee.organisation.Statement;
import org.jspecify.annotations.Nullable;

/** An organisation in a batch: its facts, and what decides how a file may change it. */
final class UnitRow {

    private final FactRow row;
    private final boolean invented;
    private final boolean claimed;
    private final LocalDate registeredOn;
    private final @Nullable String sizeClass;
    private final boolean grouped;
    private boolean hidden;
    private boolean hiddenChanged;
    private boolean concealed;
    private Statement statement = Statement.NOTHING;

    /**
     * @param invented whether it belongs to a simulation or the demonstration: no file changes it
     * @param claimed whether it keeps its page itself
     * @param registeredOn the day of which its typed facts speak
     * @param sizeClass the stored class of size; null for a new organisation
     * @param grouped whether the figures of its group decide its size
     */
    UnitRow(
            FactRow row,
            boolean invented,
            boolean claimed,
            boolean hidden,
            LocalDate registeredOn,
            @Nullable String sizeClass,
            boolean grouped) {
        this.row = row;
        this.invented = invented;
        this.claimed = claimed;
        this.hidden = hidden;
        this.registeredOn = registeredOn;
        this.sizeClass = sizeClass;
        this.grouped = grouped;
    }

    FactRow row() {
        return row;
    }

    boolean isInvented() {
        return invented;
    }

    boolean isClaimed() {
        return claimed;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable
    String sizeClass() {
        return sizeClass;
    }

    boolean isGrouped() {
        return grouped;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Removes the name; addresses and contacts of all its establishments are removed with the batch. */
    void conceal() {
        concealed = true;
        hiddenChanged |= !hidden;
        hidden = true;
    }

    /** Records that the register shows the unit again. */
    void show() {
        hiddenChanged |= hidden;
        hidden = false;
    }

    boolean isConcealed() {
        return concealed && hiddenChanged;
    }

    boolean isToBeWritten() {
        return hiddenChanged || row.isToBeWritten();
    }

    /** Tells if the search index has to read it again, apart from changes of its establishments. */
    boolean isChanged() {
        return hiddenChanged || row.isChanged();
    }

    Statement statement() {
        return statement;
    }

    void state(Statement said) {
        statement = said;
    }
}
