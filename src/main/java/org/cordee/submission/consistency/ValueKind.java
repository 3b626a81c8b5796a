package org.cordee.submission.consistency;

/** The kinds of values that occur in several papers of a bid, in the order in which the proof shows them. */
public enum ValueKind {
    /** The price of a lot without VAT. */
    TOTAL(Group.MONEY),
    /** The rate of the VAT of a lot. */
    VAT(Group.MONEY),
    /** The price of a lot with VAT. */
    TOTAL_WITH_TAX(Group.MONEY),
    /** The amount of a member in a lot. */
    AMOUNT(Group.MONEY),
    /** The share of a member in a lot, in percent. */
    PERCENTAGE(Group.MONEY),
    /** The turnover of an operator in one financial year. */
    TURNOVER(Group.MONEY),
    /** The bank account to which a holder is paid. */
    ACCOUNT(Group.MONEY),
    /** The members of a lot, or of all lots. */
    MEMBERS(Group.WHO),
    /** The name that belongs to a SIRET. */
    NAME(Group.WHO),
    /** The SIRET that belongs to a name. */
    SIRET(Group.WHO),
    /** The role of a member: lead or not. */
    ROLE(Group.WHO),
    /** The addresses and the telephone of an operator. */
    CONTACT(Group.WHO),
    /** Tells if an operator is a small or medium enterprise. */
    SME(Group.WHO),
    /** The day of a member's declaration on its honour. */
    DECLARED_ON(Group.WHO),
    /** The liability of the members towards the buyer. */
    FORM(Group.COMMITMENT),
    /** The account or the accounts into which the buyer pays. */
    PAYMENT(Group.COMMITMENT),
    /** The insertion hours of a member in a lot. */
    HOURS(Group.COMMITMENT),
    BUYER(Group.TENDER),
    TITLE(Group.TENDER),
    REFERENCE(Group.TENDER),
    /** The title that belongs to the number of a lot. */
    LOT_TITLE(Group.TENDER),
    /** The number that belongs to the title of a lot. */
    LOT_NUMBER(Group.TENDER),
    /** The name of the consortium. */
    GROUPING(Group.TENDER);

    private final Group group;

    ValueKind(Group group) {
        this.group = group;
    }

    /** The groups of values on the page. */
    public enum Group {
        MONEY,
        WHO,
        COMMITMENT,
        TENDER
    }

    public Group group() {
        return group;
    }

    /**
     * Tells if a paper that was signed earlier may state another value: the buyer may correct a title after the members
     * have signed, and the consortium may change its name. Its reference tells which consultation a paper means.
     */
    boolean mayChangeAfterSigning() {
        return group == Group.TENDER && this != REFERENCE;
    }
}
