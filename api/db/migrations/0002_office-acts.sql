CREATE TABLE `need_tallies` (
	`month` text NOT NULL,
	`office` text NOT NULL,
	`need` text NOT NULL,
	`result` text NOT NULL,
	`reason` text NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`month`, `office`, `need`, `result`, `reason`)
);
--> statement-breakpoint
ALTER TABLE `referrals` ADD `informed_office` text;--> statement-breakpoint
ALTER TABLE `referrals` ADD `assigned_to` text;--> statement-breakpoint
ALTER TABLE `referrals` ADD `handed_at` integer;--> statement-breakpoint
ALTER TABLE `referrals` ADD `received_at` integer;--> statement-breakpoint
UPDATE `referrals` SET `received_at` = `opened_at`;
