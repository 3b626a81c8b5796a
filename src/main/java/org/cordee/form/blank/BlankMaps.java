package org.cordee.form.blank;

import java.util.List;
import org.cordee.form.FilledForm.IdentityPart;
import org.cordee.form.FormCode;
import org.cordee.form.YamlData;

/** Reads the blanks that Cordée can fill in from a file of places. */
final class BlankMaps {

    private BlankMaps() {}

    static List<BlankMap> read(String resource) {
        return YamlData.list(resource).stream().map(BlankMaps::map).toList();
    }

    private static BlankMap map(YamlData data) {
        return new BlankMap(
                FormCode.valueOf(data.text("code")),
                data.text("version"),
                data.text("sha256"),
                data.words("forbidden"),
                data.parts("places").stream().map(BlankMaps::place).toList());
    }

    private static BlankPlace place(YamlData data) {
        String part = data.textOr("part", "");
        String option = data.textOr("option", "");
        return new BlankPlace(
                data.text("field"),
                BlankPlace.Kind.valueOf(data.text("kind")),
                data.textOr("rubric", ""),
                data.text("anchor"),
                option.isEmpty() ? null : option,
                part.isEmpty() ? null : IdentityPart.valueOf(part),
                Integer.parseInt(data.textOr("column", "-1")));
    }
}
