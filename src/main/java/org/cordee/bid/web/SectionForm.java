package org.cordee.bid.web;

import org.cordee.bid.SectionView;

/** The text a writer sends and the number of the draft it started from. */
class SectionForm {

    private int version;
    private String title = "";
    private String markdown = "";

    static SectionForm of(SectionView section) {
        SectionForm form = new SectionForm();
        form.version = section.version();
        form.title = section.title();
        form.markdown = section.markdown();
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMarkdown() {
        return markdown;
    }

    public void setMarkdown(String markdown) {
        this.markdown = markdown;
    }
}
