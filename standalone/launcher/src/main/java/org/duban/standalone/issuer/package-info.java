/** A real OIDC issuer for development: the accounts of a file, a sign-in page, tokens. */
@NullMarked
package org.duban.standalone.issuer;

import org.jspecify.annotations.NullMarked;
