CREATE TABLE `access_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`referral_id` text NOT NULL,
	`reader` text NOT NULL,
	`organization` text NOT NULL,
	`action` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_case` ON `access_log` (`referral_id`);--> statement-breakpoint
CREATE TABLE `anchors` (
	`day` text PRIMARY KEY NOT NULL,
	`events` integer NOT NULL,
	`head` blob NOT NULL,
	`signature` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cards` (
	`code_mac` blob PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`content_cipher` blob,
	`prepared_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `cards_expire` ON `cards` (`expires_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`key_mac` blob PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`content_cipher` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_expire` ON `drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`referral_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`actor` text NOT NULL,
	`state` text NOT NULL,
	`facts` text NOT NULL,
	`details_cipher` blob,
	`details_digest` blob,
	`previous_hash` blob NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`referral_id`, `seq`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`job` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limits_expire` ON `limits` (`expires_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_mac` blob PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`organization` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`referral_id` text NOT NULL,
	`seq` integer NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`text_cipher` blob,
	`read_at` integer,
	PRIMARY KEY(`referral_id`, `seq`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `office_channels` (
	`organization` text PRIMARY KEY NOT NULL,
	`email_cipher` blob NOT NULL,
	`key_id` text NOT NULL,
	`confirmed_on` text NOT NULL,
	`office_key_mac` blob NOT NULL,
	`account_used_at` integer
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`referral_id` text,
	`organization` text NOT NULL,
	`template` text NOT NULL,
	`facts` text NOT NULL,
	`token_cipher` blob,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`last_problem` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`next_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_case` ON `outbox` (`referral_id`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`idempotency_mac` blob PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`body_mac` blob NOT NULL,
	`key_id` text NOT NULL,
	`receipt_cipher` blob,
	`show_until` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipts_expire` ON `receipts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_number` text NOT NULL,
	`code_mac` blob,
	`word_mac` blob,
	`state` text NOT NULL,
	`seq` integer NOT NULL,
	`office` text NOT NULL,
	`asker` text NOT NULL,
	`source` text NOT NULL,
	`urgency` text NOT NULL,
	`channel` text NOT NULL,
	`is_sensitive` integer NOT NULL,
	`manager_only` integer NOT NULL,
	`clause` text NOT NULL,
	`sent_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`outcome` text,
	`hidden_at` integer,
	`destroy_at` integer,
	`key_id` text,
	`wrapped_key` blob,
	`content_cipher` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_case_number_unique` ON `referrals` (`case_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_code_mac_unique` ON `referrals` (`code_mac`);--> statement-breakpoint
CREATE INDEX `referrals_office` ON `referrals` (`office`,`state`);--> statement-breakpoint
CREATE INDEX `referrals_destroy` ON `referrals` (`destroy_at`) WHERE destroy_at is not null;