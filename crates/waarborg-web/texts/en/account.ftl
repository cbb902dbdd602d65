login-title = Log in
login-email = E-mail address
login-password = Password
login-send = Log in
login-wrong = E-mail address or password is wrong.
login-too-many = Too many failed attempts. Wait fifteen minutes and then try again.

account-title = My account
account-language = Language
account-managed-by = Account managed by
account-nowhere = You have no role at any organisation. Ask an administrator to invite you.
account-invitations = You have been invited
account-invitation-by = { $name } invites you for these roles. You can answer until and including { $day }.
account-invitation-factor = This role takes a second factor. You set it up after accepting.
account-invitation-accept = Accept
account-invitation-decline = Decline
account-invitation-accepted = You have accepted the invitation. You now work at this organisation.
account-invitation-declined = You have declined the invitation.
account-invitation-gone-title = This invitation is not there any more
account-invitation-gone = The organisation withdrew or replaced it, or it was too late. Nothing has changed. Ask the administrator who invited you for another one.
account-event-language-changed = Language changed
account-event-password-changed = Password changed
account-event-second-factor-set = Second factor set up
account-event-second-factor-removed = Second factor turned off

password-label = Password
password-change = Change password
password-changed = Your password has been changed. You have been logged out on other devices.
password-current = Current password
password-new = New password
password-repeat = New password, once more
password-hint = At least 12 characters. A short sentence is easy to remember and hard to guess.
password-must = Somebody else set your password. Choose your own now.
password-wrong = This is not your current password.
password-same = This is your current password. Choose another.
password-not-repeated = The two passwords are not the same.
password-too-short = Use at least 12 characters.
password-too-long = Use at most 200 characters.
password-common = This password is easy to guess. Choose a short sentence of four words, for example.
password-personal = Do not use your name or e-mail address in your password.

factor-name = Second factor
factor-title = Second step
factor-code = Code
factor-code-hint = The six digits from your app, or one of your recovery codes.
factor-demo = This is a demo. Your code now:
factor-first-code-hint = The six digits that your app shows now.
factor-wrong = This code is wrong or was used before. Wait for the next code.
factor-wrong-first = This code is wrong. Check whether the clock of your phone is right and try the next code.
factor-on = Turned on
factor-off = Turn second factor off
factor-is-off = The second factor is off.
factor-not-off = The second factor is still on: the password was wrong.
factor-replace = Set up again
factor-set-up = Set up second factor
factor-why = With a code from your phone, somebody who only knows your password cannot log in.
factor-must = Your role requires a second factor: a code from your phone, besides your password.
factor-step-app = Open an authenticator app on your phone.
factor-step-scan = Scan the QR code, or type the key.
factor-step-code = Fill in the code that the app shows.
factor-by-hand = Scanning does not work? Type this key:
factor-confirm = Confirm
factor-codes-title = Your recovery codes
factor-codes-text = Keep these codes in a safe place. With each code you can log in once when you do not have your phone. You see them only now.
factor-codes-copy = Copy
factor-codes-copied = Copied
factor-codes-print = Print
factor-codes-done = I have kept them
factor-codes-left = { $n ->
    [0] You have no recovery codes left: set up the second factor again for new ones.
    [one] You have 1 recovery code left.
   *[other] You have { $n } recovery codes left.
}

# account-did-{*}
account-did-language-changed = { $who } chose another language.
account-did-password-changed = { $who } changed their password.
account-did-second-factor-set = { $who } set up a second factor.
account-did-second-factor-removed = { $who } turned off their second factor.
