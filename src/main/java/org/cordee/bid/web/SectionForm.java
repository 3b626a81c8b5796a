package org.cordee.bid.web;

import org.cordee.bid.SectionView;

/** The text a writer sends and the number of the draft it started from. */
record SectionForm(Integer version, String title, String markdown) {

    SectionForm {
        version = version == null ? Integer.valueOf(0) : version;
        title = title == null ? "" : title;
        markdown = markdown == null ? "" : markdown;
    }

    static SectionForm of(SectionView section) {
        return new SectionForm(section.version(), section.title(), section.markdown());
    }

    /** Omits the text, so that no log can contain it. */
    @Override
    public String toString() {
        return "SectionForm[" + version + "]";
    }
}
