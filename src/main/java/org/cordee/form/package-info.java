/** The official forms as data: their rubrics, what Cordée fills in, what stays empty and why; no database, no web. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document", "document :: text", "law :: casefile"})
package org.cordee.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
