package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactInLetterTests {

    @Test
    void removesANameAndItsNumberFromEveryFormOfALetter() {
        ContactInLetter contact = new ContactInLetter("Inès d'Arc & fils");

        assertThat(contact.removedFrom("<td>Inès d’Arc &amp; fils, 01\u00A099 00 12 34</td>"))
                .isEqualTo("<td>—</td>");
        assertThat(contact.removedFrom("À appeler\u00A0: Inès\nd'Arc & fils, +33 1 99 00 12 34"))
                .isEqualTo("À appeler\u00A0: —");
        assertThat(contact.removedFrom("Inès d’Orme, 01 99 00 12 34")).isEqualTo("Inès d’Orme, 01 99 00 12 34");
        assertThat(contact.longestPart()).isEqualTo("Inès");
    }
}
