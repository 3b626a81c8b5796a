/**
 * The agreement between the members of a consortium and their powers of attorney: written from the agreed shares and
 * signed in order.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "web",
            "organisation",
            "organisation :: profile",
            "tender",
            "tender :: content",
            "compliance :: calendar",
            "consortium",
            "consortium :: conflict",
            "consortium :: share",
            "consortium :: composition",
            "consortium :: negotiation",
            "consortium :: workspace",
            "document",
            "document :: dossier"
        })
package org.cordee.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
