/**
 * Recommends a support organisation to an enterprise, with the organisations of the directory that work in its
 * territory; nothing is sent or stored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "law", "law :: casefile"})
package org.cordee.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
