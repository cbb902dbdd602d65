admin-nav = Administration
admin-members = Members
admin-settings = Settings
admin-face = Appearance

admin-role-administrator = Manages accounts, roles and settings.
admin-role-ciso = Sees everything, decides and advises.
admin-role-board-member = Approves the statement.
admin-role-process-owner = Records judgements and evidence on their own processes and systems.
admin-role-auditor = Reads everything, including confidential evidence and the audit trail.
admin-role-reader = Reads what is not confidential.

admin-members-q = Name or e-mail address
admin-members-search = Search
admin-members-none = Nobody found
admin-members-none-text = Change what you search for.
admin-members-count = { $n ->
    [one] 1 member
   *[other] { $n } members
}
admin-member-name = Name
admin-member-roles = Roles
admin-member-account = Account
admin-member-open = Open
admin-member-closed = Closed
admin-member-no-factor = Turned off
admin-member-leave = Remove from this organisation
admin-member-left = This person has no roles at your organisation any more.

admin-invite = Add somebody
admin-invite-send = Create account
admin-no-role = Choose at least one role.
admin-email-taken = There is a member with this e-mail address already.
admin-known-added = This person had an account already and now has roles at your organisation too.
form-email = Fill in an e-mail address, such as name@example.org.
language-nl = Nederlands
language-en = English

admin-password-title = One-time password
admin-password-text = Give this password to { $name } yourself. You see it only now; at the first log-in it has to be changed.
admin-password-once = Password
admin-to-members = To the members

admin-roles-saved = The roles have been saved.
admin-roles-changed = A colleague changed the roles while you were busy. See what they are now and try again.
admin-last-administrator = At least one administrator has to stay. Make somebody else administrator first.
admin-account-open = The account is open.
admin-account-closed = The account is closed: nobody can log in with it.
admin-account-elsewhere = This person has roles at another organisation too. Only somebody who is an administrator there as well can change the account.
admin-reset-password = New one-time password
admin-reset-factor = Take second factor away
admin-factor-was-reset = The second factor has been taken away.
admin-close = Close account
admin-open = Open account
admin-was-closed = The account has been closed.
admin-was-opened = The account is open again.

admin-settings-name = Name of the organisation
admin-settings-tier = Government tier
admin-settings-review = How long a judgement counts
admin-settings-review-why = Where BIO2 itself sets no term, you choose here after how many months a judgement lapses.
admin-settings-design = Design, in months
admin-settings-existence = Existence, in months
admin-settings-operating-effectiveness = Operating effectiveness, in months
admin-settings-months = Fill in a number of months from 1 to 120.
admin-settings-saved = The settings have been saved.
admin-settings-theirs = This is what it is now. What you filled in is below: save again to replace it.

admin-face-lead = Give Waarborg the colours, the font and the logo of your organisation. What you leave empty stays as it is.
admin-face-logo = Logo
admin-face-logo-hint = PNG or JPEG, at most 256 kB.
admin-face-logo-now = Current logo
admin-face-logo-remove = Remove logo
admin-face-logo-kind = Choose a PNG or JPEG file.
admin-face-logo-large = This file is too large: at most { $kilobytes } kB.
admin-face-ours = As Waarborg
admin-face-colour-hint = A colour, such as #154273.
admin-face-colour = Fill in a colour with a # and six digits or letters a to f, such as #154273.
admin-face-contrast = Too little contrast with { $against }: { $contrast }; it has to be at least 4.5.
admin-face-saved = The appearance has been saved.
admin-token-white = white
admin-token-text-font-family-default = Font of text
admin-token-heading-font-family = Font of headings
admin-token-color-accent-1-inverse-bg-default = House colour (with white text on it)
admin-token-color-accent-1-bg-default = Light house colour (with dark text on it)
admin-token-color-accent-1-color-default = Text in the house colour
admin-token-color-action-1-inverse-bg-default = Button (with white text on it)
admin-token-color-action-1-inverse-bg-hover = Button under the pointer (with white text on it)
admin-token-color-action-2-color-default = Links
admin-token-color-default-color-document = Text and headings
admin-font-source-sans = Source Sans 3
admin-font-system = The font of the device
admin-font-verdana = Verdana
admin-font-trebuchet = Trebuchet
admin-font-georgia = Georgia

admin-event-member-added = Member added
admin-event-member-removed = Member removed from the organisation
admin-event-roles-changed = Roles changed
admin-event-second-factor-reset = Second factor removed
admin-event-password-reset = One-time password given
admin-event-account-closed = Account closed
admin-event-account-opened = Account opened
admin-event-settings-changed = Settings changed
admin-event-face-changed = Appearance changed

admin-maturity = Maturity
admin-maturity-why = How mature a way of working is, is expressed in five levels. Choose a scale or describe levels of your own.
admin-maturity-scale = Scale
admin-maturity-own = Own levels
admin-maturity-own-why = These levels count when you choose ‘Own levels’ above. Begin with the lowest. When you choose another scale, they are kept.
admin-maturity-levels = The levels of { $scale }
admin-maturity-source = Source: { $source }. Checked on { $day }.
admin-maturity-level-1 = Name of level 1
admin-maturity-level-2 = Name of level 2
admin-maturity-level-3 = Name of level 3
admin-maturity-level-4 = Name of level 4
admin-maturity-level-5 = Name of level 5
admin-maturity-meaning-1 = What level 1 means
admin-maturity-meaning-2 = What level 2 means
admin-maturity-meaning-3 = What level 3 means
admin-maturity-meaning-4 = What level 4 means
admin-maturity-meaning-5 = What level 5 means
admin-maturity-unknown = We do not know this scale. Choose one from the list.
admin-maturity-same = Another level has this name already. Give every level a name of its own.

# admin-did-{*}
admin-did-member-added = { $who } added { $what } as a member.
admin-did-member-removed = { $who } removed { $what } from the organisation.
admin-did-roles-changed = { $who } changed the roles of { $what }.
admin-did-password-reset = { $who } gave { $what } a one-time password.
admin-did-second-factor-reset = { $who } removed the second factor of { $what }.
admin-did-account-closed = { $who } closed the account of { $what }.
admin-did-account-opened = { $who } opened the account of { $what } again.
admin-did-settings-changed = { $who } changed the settings of the organisation.
admin-did-face-changed = { $who } changed the appearance of the organisation.
