package org.cordee.booklet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cordee.shared.AssignedKey;

/** The theme of a booklet, which has a number on the shelf and one booklet for each edition. */
@Entity
@Table(name = "booklet_theme")
@SuppressWarnings("NullAway.Init")
class BookletTheme extends AssignedKey<String> {

    static final int LONGEST_TITLE = 80;

    @Id
    @Column
    private String code;

    @Column(name = "shelf_number")
    private int number;

    @Column(name = "title_fr")
    private String french;

    @Column(name = "title_en")
    private String english;

    protected BookletTheme() {}

    BookletTheme(String code, int number, String french, String english) {
        this.code = code;
        this.number = number;
        this.french = french;
        this.english = english;
    }

    @Override
    public String getId() {
        return code;
    }

    ThemeLine line() {
        return new ThemeLine(code, number, french, english);
    }
}
