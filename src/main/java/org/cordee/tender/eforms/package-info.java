/** Reads eForms notices and their corrigenda into consultations. */
@NullMarked
package org.cordee.tender.eforms;

import org.jspecify.annotations.NullMarked;
