/** Imports organisations and establishments from files into the directory. */
@NullMarked
package org.cordee.organisation.importing;

import org.jspecify.annotations.NullMarked;
