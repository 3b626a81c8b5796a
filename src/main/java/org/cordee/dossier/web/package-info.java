/** Pages and API of the buyer's documents. */
@NullMarked
package org.cordee.dossier.web;

import org.jspecify.annotations.NullMarked;
